#!/bin/sh
# Makes the sounds that the README links to, and the recording of the demonstration voice, again:
#
#     npm run docs:sounds
#
# Needs ffmpeg with libx264, and flite for the recording: where flite is not installed the committed one stays.
# A sound lies in an .mp4 with its waveform as a picture, which GitHub plays where it is looked at.
set -eu
cd "$(dirname "$0")/../.."

recording=bot/demonstration/recording/voice.ogg
words='The train leaves at a quarter past seven, and I still have to find my other shoe before we go.'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if command -v flite >/dev/null; then
  flite -voice slt -t "$words" "$work/flite.wav"
  ffmpeg -loglevel error -y -i "$work/flite.wav" -af 'adelay=150,apad=pad_dur=0.2,loudnorm=I=-18:TP=-2' \
    -ar 48000 -ac 1 -c:a libopus -b:a 28k "$recording"
fi

# film SOUND NAME COLOUR: docs/sounds/NAME.mp4
film() {
  ffmpeg -loglevel error -y -i "$1" -filter_complex \
    "color=c=0xf3f4f9:s=640x160,format=rgb24[ground];[0:a]aformat=channel_layouts=mono,showwavespic=s=600x120:scale=sqrt:colors=$3[wave];[ground][wave]overlay=20:20" \
    -frames:v 1 "$work/$2.png"
  ffmpeg -loglevel error -y -loop 1 -framerate 2 -i "$work/$2.png" -i "$1" -shortest \
    -c:v libx264 -tune stillimage -preset veryslow -crf 30 -pix_fmt yuv420p -c:a aac -b:a 48k -ac 1 \
    -metadata comment='Synthetic speech, made by a machine: nobody has recorded it.' -movflags +faststart "docs/sounds/$2.mp4"
}

# say NAME COLOUR TEXT …: what the voice of the recording says
say() {
  name=$1 colour=$2 text=$3
  shift 3
  npm run --silent say -- --voice "$recording" --text "$text" --out "$work/$name.wav" "$@"
  film "$work/$name.wav" "$name" "$colour"
}

film "$recording" recording 0x277c72
say reply 0x554fd8 'I have been waiting for you for an hour, and nobody has said a word!' --emotion angry --seconds 3.2
say reply-zh 0x554fd8 '我等了你整整一个小时，谁都没有告诉我！' --emotion angry --seconds 3.2
ls -l docs/sounds
