/** Files dropped beside the box are read on the triage page; until it opens they lie in this browser's IndexedDB. */
type HandedOver = { files: readonly File[]; at: number }

/** What was handed over and never fetched is deleted instead of read after this time. Milliseconds. */
const longest = 60_000

/** Keeps files for the page that is opened next. Rejects where the browser has no room or no storage. */
export async function handOver(files: readonly File[]): Promise<void> {
  const kept: HandedOver = { files, at: Date.now() }
  await request('readwrite', (store) => store.put(kept, 'files'))
}

/** The files that were handed over to this page, once; nothing of them stays behind. */
export async function takeHandedOver(): Promise<readonly File[]> {
  try {
    const kept: unknown = await request('readonly', (store) => store.get('files'))
    if (!isHandedOver(kept)) return []
    await request('readwrite', (store) => store.delete('files'))
    return Date.now() - kept.at < longest ? kept.files : []
  } catch {
    return []
  }
}

const isHandedOver = (kept: unknown): kept is HandedOver =>
  typeof kept === 'object' && kept !== null && 'files' in kept && 'at' in kept

/** One request in a transaction of its own; resolves when the transaction has ended. */
async function request<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open('schannel-reference', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('handed-over')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  try {
    const transaction = database.transaction('handed-over', mode)
    const asked = ask(transaction.objectStore('handed-over'))
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}
