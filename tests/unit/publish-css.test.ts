import { expect, test } from '@playwright/test'
import { pruneCss, toWords } from '../../lib/publish/css.ts'

const page = '<body><h1 class="lead sm:text-4xl">x</h1><p class="k-state">y</p></body>'

const cases: [name: string, css: string, kept: string][] = [
  ['a class of the page stays', '.lead{a:b}', '.lead{a:b}'],
  ['a class of the script stays', '.options{a:b}', '.options{a:b}'],
  ['another class goes', '.chart{a:b}', ''],
  ['only the selectors that are used stay', '.lead,.chart,h1{a:b}', '.lead,h1{a:b}'],
  ['an escaped class is read', '.sm\\:text-4xl{a:b}.md\\:text-4xl{a:b}', '.sm\\:text-4xl{a:b}'],
  [
    'a kind and a grade are put together by scripts and stay',
    '.k-event{a:b}.g-unknown{a:b}',
    '.k-event{a:b}.g-unknown{a:b}',
  ],
  ['an element that nothing makes goes', 'video{a:b}h1{a:b}', 'h1{a:b}'],
  ['what is negated does not decide', '.lead:not(.chart){a:b}', '.lead:not(.chart){a:b}'],
  ['commas in brackets part nothing', ':where(video,.chart) h1{a:b}', ':where(video,.chart) h1{a:b}'],
  [
    'at-rules go when nothing is left in them',
    '@media print{.chart{a:b}}@media print{.lead{a:b}}',
    '@media print{.lead{a:b}}',
  ],
  ['layers keep their order', '@layer a,b;@layer a{.chart{a:b}}', '@layer a,b;@layer a{}'],
  ['keyframes stay', '@keyframes x{to{a:b}}', '@keyframes x{to{a:b}}'],
  [
    'a property that a rule reads stays registered, another goes',
    '@property --x{syntax:"*";inherits:false}@property --y{syntax:"*";inherits:false}.lead{a:var(--x)}',
    '@property --x{syntax:"*";inherits:false}.lead{a:var(--x)}',
  ],
  [
    'a default of Tailwind that nobody reads goes, with a rule that holds nothing else',
    '@layer properties{*,:before{--tw-blur:initial}h1{--tw-border-style:solid}}h1{border-style:var(--tw-border-style)}',
    '@layer properties{h1{--tw-border-style:solid}}h1{border-style:var(--tw-border-style)}',
  ],
  [
    'braces in quotes are text',
    '.lead{content:"}{"}.chart{content:"}"}h1{a:b}',
    '.lead{content:"}{"}h1{a:b}',
  ],
  [
    'nested rules stay with their rule',
    '.lead{a:b;&:hover{a:c}}.chart{&:hover{a:c}}',
    '.lead{a:b;&:hover{a:c}}',
  ],
]
for (const [name, css, kept] of cases) {
  test(name, () => {
    expect(pruneCss(css, page, toWords('x("options")'))).toBe(kept)
  })
}
