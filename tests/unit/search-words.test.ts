import { expect, test } from '@playwright/test'
import { createNearest } from '../../lib/search/nearest.ts'
import { toStem } from '../../lib/search/stem.ts'
import { fold, toQueryWords, toWords } from '../../lib/search/words.ts'

test.describe('words', () => {
  const cases: [text: string, words: string[]][] = [
    ['SEC_E_ILLEGAL_MESSAGE', ['sec', 'e', 'illegal', 'message']],
    ['0x80090326 and 36887', ['0x80090326', 'and', '36887']],
    ['TLS 1.2, TLSv1.2, tls1.2', ['tls', '1.2', 'tls', '1.2', 'tls', '1.2']],
    ['Überprüfung der Straße', ['uberprufung', 'der', 'strasse']],
    ['Ошибка сервёра', ['ошибка', 'сервера']],
    ['安全通道', ['安全', '全通', '通道', '道']],
    ['SSL安全', ['ssl', '安全', '全']],
    ['', []],
  ]
  for (const [text, words] of cases) {
    test(`of “${text}” are ${words.join(', ') || 'none'}`, () => expect(toWords(text)).toEqual(words))
  }

  test('a question keeps the words that tell', () => {
    expect(toQueryWords('which client caused the schannel error')).toEqual(['which', 'client', 'caused'])
  })
  test('words of every page count when there is nothing else', () => {
    expect(toQueryWords('schannel error')).toEqual(['schannel', 'error'])
    expect(toQueryWords('what is it')).toEqual(['what', 'is', 'it'])
  })
  test('accents do not matter', () => expect(fold('Zertifikatsprüfung')).toBe(fold('ZERTIFIKATSPRUFUNG')))
})

test.describe('the stem', () => {
  const same = [
    ['cause', 'caused', 'causes', 'causing'],
    ['disable', 'disabled', 'disables', 'disabling'],
    ['log', 'logs', 'logged', 'logging'],
    ['certificate', 'certificates'],
    ['negotiate', 'negotiated', 'negotiation'],
    ['process', 'processes'],
    ['policy', 'policies'],
  ]
  for (const words of same) {
    test(`of ${words.join(', ')} is one`, () => expect(new Set(words.map(toStem)).size).toBe(1))
  }
  const different = [
    ['state', 'status'],
    ['alert', 'alter'],
    ['1205', '1204'],
    ['сертификат', 'сертификаты'],
  ]
  for (const [one = '', two = ''] of different) {
    test(`of ${one} is not that of ${two}`, () => expect(toStem(one)).not.toBe(toStem(two)))
  }
})

test.describe('the nearest word', () => {
  const nearest = createNearest()
  for (const word of [
    'certificate',
    'handshake',
    'channel',
    'cipher',
    'alert',
    'revocation',
    '1205',
    '0x80090326',
  ])
    nearest.add(word)
  const cases: [typed: string, taken: string | undefined][] = [
    ['certifcate', 'certificate'],
    ['certifciate', 'certificate'],
    ['handshke', 'handshake'],
    ['chanel', 'channel'],
    ['cihper', 'cipher'],
    ['revokation', 'revocation'],
    ['certxxxcate', undefined],
    ['aler', undefined],
    ['zzzzzz', undefined],
  ]
  for (const [typed, taken] of cases) {
    test(`for “${typed}” is ${taken ?? 'none'}`, () => expect(nearest.find(typed)).toBe(taken))
  }
  test('is never found for a word with digits', () => {
    for (const typed of ['12055', '1206', '0x80090327', 'alert1']) expect(nearest.find(typed)).toBeUndefined()
  })
  test('is the same as without the shortcut by letters', () => {
    const all = createNearest()
    const words = ['listen', 'silent', 'tinsel', 'enlist', 'inlets']
    for (const word of words) all.add(word)
    for (const word of words) expect(all.find(word)).toBe(word)
  })
})
