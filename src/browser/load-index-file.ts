import type { LoadFile } from "../search/open-index.ts";
import { searchEntryFile } from "../search/search-entry.ts";

const STORE = "ieum-search";

async function fetchFile(url: string): Promise<Response> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

/**
 * Loads the files of an index, and keeps them: all but the entry file are named by their content and never change,
 * so a search that was made once can be made again without a network.
 */
export function loadIndexFile(folder: URL): LoadFile {
  const store = "caches" in globalThis ? caches.open(`${STORE} ${folder.pathname}`).catch(() => undefined) : undefined;
  return async (file) => {
    const url = new URL(file, folder).href;
    const cache = await store;
    const answer = await (file === searchEntryFile ? newest(url, cache) : kept(url, cache));
    return new Uint8Array(await answer.arrayBuffer());
  };
}

async function kept(url: string, cache: Cache | undefined): Promise<Response> {
  const known = await cache?.match(url);
  if (known !== undefined) return known;
  const answer = await fetchFile(url);
  await cache?.put(url, answer.clone()).catch(() => undefined);
  return answer;
}

async function newest(url: string, cache: Cache | undefined): Promise<Response> {
  const known = await cache?.match(url);
  try {
    const answer = await fetchFile(url);
    if (cache === undefined) return answer;
    const text = await answer.clone().text();
    // A new index names new files; the old ones would only take room.
    if (known !== undefined && text !== (await known.text())) {
      for (const request of await cache.keys()) await cache.delete(request);
    }
    await cache.put(url, answer.clone()).catch(() => undefined);
    return answer;
  } catch (error) {
    const again = await cache?.match(url);
    if (again === undefined) throw error;
    return again;
  }
}
