# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Never --omit=optional: the SQLite binary is an optional package of libsql.
RUN npm ci --omit=dev
# onnxruntime-node carries the binaries of every platform (240 MB too many); ffmpeg comes from Debian below.
RUN find node_modules/onnxruntime-node/bin/napi-v6 -mindepth 2 -maxdepth 2 -type d \
      ! -path "*/linux/$(node -p process.arch)" -exec rm -r {} + \
 && rm -rf node_modules/@ffmpeg-installer

FROM node:24-bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ffmpeg tini \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# The program belongs to root and is read-only to the user that runs it; only these two folders are not.
RUN mkdir data models && chown node:node data models
COPY --from=dependencies /app/node_modules node_modules
COPY package.json tsconfig.json LICENSE ./
COPY build build
COPY locales locales
COPY network network
COPY terminal terminal
COPY storage storage
COPY inference inference
COPY bot bot
# As a few files of JavaScript: it starts in a quarter of the processor time that TypeScript file by file takes.
RUN node build/main.mjs

ENV NODE_ENV=production \
    FFMPEG_PATH=/usr/bin/ffmpeg \
    VOXBACK_HTTP=0.0.0.0:9090
USER node
VOLUME ["/app/data", "/app/models"]
EXPOSE 8787 9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", \
  "fetch(`http://127.0.0.1:${process.env.VOXBACK_HTTP.split(':').pop()}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# tini hands SIGTERM on, so that `docker stop` ends the bot in order.
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/main.js"]
