import type { Knowledge } from '../decode/knowledge.ts'
import type { Names } from './export/mask.ts'
import type { Page } from './summary/lookup.ts'
import type { Summary } from './summary/summary.ts'
import type { Progress, Triage } from './triage.ts'

/** From the page to the worker. A run is `start`, later perhaps `lines`; `cancel` ends whichever is under way. */
export type Request =
  | { type: 'start'; inputs: Input[]; knowledge: Knowledge; pages: Page[] }
  /** `mask`: names are replaced, those of the report by the same words as there; undefined: names stay. */
  | { type: 'lines'; inputs: Input[]; knowledge: Knowledge; mask: Names | undefined }
  | { type: 'cancel' }

/** A file, or text that was pasted. */
export type Input = { name: string; content: Blob | string }

export type Lines = { file: Blob; events: number }

/** From the worker to the page. */
export type Reply =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; triage: Triage; summary: Summary }
  /** How far the second pass is, 0 to 1. */
  | { type: 'listing'; share: number }
  /** Every observation as JSON Lines, and how many; nothing when it was cancelled. */
  | { type: 'lines'; lines: Lines | undefined }
  | { type: 'failed'; why: string }
