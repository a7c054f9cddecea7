// Drives unmodified Octokit for e2e/octokit_test.go. Each line of standard input
// is {method, params}, where method names one of Octokit's REST methods
// ("git.createBlob"); each is answered by one line {status, data, message}, also
// when Octokit throws.
//
// Usage: node octokit.mjs rest|octokit BASE_URL, with the token in TOKEN.
import { createInterface } from "node:readline";
import { Octokit as Rest } from "@octokit/rest";
import { Octokit as Full } from "octokit";

const [, , flavour, baseUrl] = process.argv;
const log = { debug() {}, info() {}, warn() {}, error() {} };
const options = { auth: process.env.TOKEN, baseUrl, log };

// The package "octokit" brings plugin-retry and plugin-throttling. Both stay as
// they are; only the waiting between retries is shortened from seconds.
const octokit =
  flavour === "rest" ? new Rest(options) : new Full({ ...options, retry: { retryAfterBaseValue: 20 } });

async function invoke({ method, params }) {
  const [group, name] = method.split(".");
  try {
    const { status, data } = await octokit.rest[group][name](params);
    return { status, data };
  } catch (error) {
    if (!error.response) throw error;
    return { status: error.status, data: error.response.data, message: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await invoke(JSON.parse(line))) + "\n");
}
