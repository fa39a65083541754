import type { Content } from './readContent.ts'

/** Computes a projection once for each content: pages ask for the same lists hundreds of times in a build. */
export function perContent<T>(project: (content: Content) => T): (content: Content) => T {
  const kept = new WeakMap<Content, { value: T }>()
  return (content) => {
    const before = kept.get(content)
    if (before) return before.value
    const value = project(content)
    kept.set(content, { value })
    return value
  }
}
