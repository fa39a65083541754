/** A text in the front matter and where it stands. */
export type Place = { path: (string | number)[]; text: string }

const ownFields = new Set(['kind', 'file', 'body', 'bodyLine'])

/** Every text of a piece of front matter with its path, in the order of the file. */
export function listTexts(root: unknown): Place[] {
  const found: Place[] = []
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (typeof node === 'string') found.push({ path, text: node })
    else if (Array.isArray(node)) for (const [i, item] of node.entries()) walk(item, [...path, i])
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (path.length > 0 || !ownFields.has(key)) walk(value, [...path, key])
      }
    }
  }
  walk(root, [])
  return found
}
