// A thread does not inherit tsx from the process that starts it. Sources only: what is compiled starts worker-main.js.
import { register } from "tsx/esm/api";

register();
await import("./worker-main.ts");
