// Asks MDN's HTTP Observatory for its marks: node scan.mjs HOST:PORT/PATH …, one JSON line each. It is offline: whether a
// name is on the browsers' list for HSTS is looked up in a file, which holds nothing here.

import { scan } from "@mdn/mdn-http-observatory";

for (const place of process.argv.slice(2)) {
  try {
    const { scan: marks, tests } = await scan(place);
    const lost = Object.entries(tests).filter(([, test]) => !test.pass || test.scoreModifier < 0);
    const given = Object.fromEntries(Object.entries(tests).map(([name, test]) => [name, `${test.result} ${test.scoreModifier}`]));
    console.log(JSON.stringify({ place, score: marks.score, grade: marks.grade, lost: lost.map(([name, test]) => `${name}: ${test.result}`), given }));
  } catch (problem) {
    console.log(JSON.stringify({ place, score: 0, grade: "-", lost: [String(problem.message)], given: {} }));
  }
}
