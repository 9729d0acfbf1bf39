// Runs `npm start`, waits for the address it prints, reads the home page there, and stops it.
import { spawn } from "node:child_process";

const child = spawn("npm", ["start"], { stdio: ["ignore", "pipe", "inherit"], detached: true });
const stop = () => {
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    // already gone
  }
};
const timer = setTimeout(() => fail("no address within 120 s"), 120_000);
let output = "";
child.stdout.on("data", async (chunk) => {
  output += chunk;
  const address = /http:\/\/localhost:\d+\/\S*/.exec(output)?.[0];
  if (address === undefined) return;
  child.stdout.removeAllListeners("data");
  const response = await fetch(address);
  const page = await response.text();
  if (response.status !== 200 || !page.includes("<main")) fail(`${address} answered ${response.status}`);
  console.log(`npm start: ${address} shows the site`);
  clearTimeout(timer);
  stop();
});
child.on("exit", (code) => {
  if (code !== 0 && code !== null) fail(`npm start ended with ${code}`);
});

function fail(reason) {
  console.error(`npm start: ${reason}`);
  stop();
  process.exit(1);
}
