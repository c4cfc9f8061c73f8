// Reads one page a line ({"url", "file"}, the file plain HTML) and answers each with {"html", "ms"}: what Readability
// finds, and the processor time of parsing and finding.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

function find(html) {
  try {
    const { document } = parseHTML(html);
    return new Readability(document).parse()?.content ?? "";
  } catch {
    return "";
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const html = readFileSync(JSON.parse(line).file, "utf8");
  const before = process.cpuUsage();
  const found = find(html);
  const used = process.cpuUsage(before);
  console.log(JSON.stringify({ html: found, ms: (used.user + used.system) / 1000 }));
}
