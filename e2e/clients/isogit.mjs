// Clones and pushes with isomorphic-git for e2e/push_clients_test.go.
//
// Usage: node isogit.mjs clone URL DIR | push DIR URL SOURCE:TARGET
// A push prints what the server said and ends with 1 when a ref was refused.
import fs from "node:fs";
import git from "isomorphic-git";
import http from "isomorphic-git/http/node";

const [, , command, ...args] = process.argv;
const onMessage = (text) => process.stdout.write(text);

try {
  if (command === "clone") {
    const [url, dir] = args;
    await git.clone({ fs, http, dir, url, onMessage });
  } else {
    const [dir, url, spec] = args;
    const [source, target] = spec.split(":");
    const deletes = source === "";
    // To delete it also wants a ref of its own, whichever.
    await git.push({ fs, http, dir, url, ref: source || "refs/heads/main", remoteRef: target, remote: "origin", delete: deletes, onMessage });
  }
} catch (e) {
  console.log("failed:", e.message, JSON.stringify(e.data ?? {}));
  process.exit(1);
}
