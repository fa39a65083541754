/** How well a claim is supported, best first. A claim is never graded above what its sources show. */
export const grades = ['official', 'reproduced', 'reported', 'conjecture', 'unknown'] as const
export type Grade = (typeof grades)[number]

/** One sentence per grade, shown wherever a reader may wonder. */
export const gradeMeaning: Record<Grade, string> = {
  official:
    'Stated by a Microsoft page or named Microsoft staff; for the protocol by an RFC or IANA; or by the product’s own text, for what that text itself says.',
  reproduced: 'Shown in a public capture, log or recipe that you can run or read again.',
  reported: 'Said in public by users, developers or a vendor.',
  conjecture: 'Inferred from the facts listed; no source says it.',
  unknown: 'Seen in public; nobody has shown what it means.',
}

/** What a source is. The kind bounds the best grade that it can carry. */
export const sourceKinds = [
  'microsoft-doc',
  'microsoft-staff',
  'rfc',
  'iana',
  'product-text',
  'dataset',
  'recording',
  'source-code',
  'vendor-kb',
  'blog',
  'forum',
  'issue',
] as const
export type SourceKind = (typeof sourceKinds)[number]

const official: readonly SourceKind[] = ['microsoft-doc', 'microsoft-staff', 'rfc', 'iana', 'product-text']
const reproduced: readonly SourceKind[] = [...official, 'dataset', 'recording', 'source-code']

/** The kinds of source of which a claim of this grade needs at least one. */
export const kindsThatCarry: Record<Grade, readonly SourceKind[]> = {
  official,
  reproduced,
  reported: sourceKinds,
  conjecture: sourceKinds,
  unknown: sourceKinds,
}
