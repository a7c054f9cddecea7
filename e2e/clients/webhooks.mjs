// Reads what a receiver of webhooks was sent, a JSON list of {event, headers,
// body, secret}, from standard input. Each signature is checked with
// @octokit/webhooks, each payload held against GitHub's description of it.
// Prints a line for each that fails, and how many there were of each event.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Webhooks } from "@octokit/webhooks";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);
// The description of Enterprise Cloud has the events of bypass requests, too.
const description = JSON.parse(readFileSync(require.resolve("@octokit/openapi-webhooks/generated/ghec.json")));
const ajv = new Ajv({ strict: false, logger: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: "https://github/", components: description.components });

const ours = new Set(["push_protection_block"]); // GitHub has no such event

function schemaOf(event, payload) {
  const name = [event, payload.action].filter(Boolean).join("-").replaceAll("_", "-");
  const webhook = description.webhooks[name];
  if (!webhook) throw new Error(`GitHub knows no webhook ${name}`);
  const { schema } = webhook.post.requestBody.content["application/json"];
  return { $ref: "https://github/" + schema.$ref };
}

const count = {};
let failures = 0;
for (const { event, headers, body, secret } of JSON.parse(readFileSync(0, "utf8"))) {
  const fail = (why) => { failures++; console.log(`${event}: ${why}`); };
  try {
    const webhooks = new Webhooks({ secret });
    if (!(await webhooks.verify(body, headers["X-Hub-Signature-256"]))) fail("the signature does not fit");
    if (await webhooks.verify(body + " ", headers["X-Hub-Signature-256"])) fail("the signature fits anything");
    const form = headers["Content-Type"] === "application/x-www-form-urlencoded";
    const payload = JSON.parse(form ? new URLSearchParams(body).get("payload") : body);
    const name = [event, payload.action].filter(Boolean).join(".");
    count[name] = (count[name] ?? 0) + 1;
    if (ours.has(event)) continue;
    const validate = ajv.compile(schemaOf(event, payload));
    if (!validate(payload)) {
      for (const e of validate.errors.slice(0, 5)) fail(`${name} ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
    }
  } catch (e) {
    fail(e.message);
  }
}
console.log(JSON.stringify(count));
process.exit(failures ? 1 : 0);
