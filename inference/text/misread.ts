/**
 * How much of a table is misread, by kind of writing; and each misread line with what was read and what is right.
 *
 *     node --import tsx inference/text/misread.ts everyday.txt polyphones.txt
 */
import { misread, readFeelings, readPolyphones, readSaid } from './tables.fixture.ts';

for (const name of process.argv.slice(2)) {
  const table = name.includes('polyphones') ? readPolyphones : name.includes('feelings') ? readFeelings : readSaid;
  for (const [kind, rows] of table(name)) {
    const wrong = misread(rows);
    const percent = ((100 * wrong.length) / rows.length).toFixed(1);
    process.stdout.write(`${name} ${kind}: ${wrong.length} of ${rows.length} (${percent} %)\n`);
    for (const { written, got, wanted } of wrong)
      process.stdout.write(`    ${written}\n      read  ${got}\n      right ${wanted.join(' | ')}\n`);
  }
}
