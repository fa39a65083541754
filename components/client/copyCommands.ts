import { writeClipboard } from './writeClipboard.ts'

/** Puts a copy button on every command of the page. Done here and not in the page: without JavaScript it would do nothing. */
export function offerCopies(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('.command')) {
    const command = block.querySelector('pre')
    if (!command || block.querySelector('button')) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = 'Copy'
    button.setAttribute('aria-label', 'Copy this command')
    button.addEventListener('click', () => {
      writeClipboard({ text: command.textContent ?? '' }).then((done) =>
        say(button, done ? 'Copied' : 'Not allowed: select it'),
      )
    })
    block.append(button)
  }
}

function say(button: HTMLButtonElement, text: string): void {
  button.textContent = text
  setTimeout(() => {
    button.textContent = 'Copy'
  }, 2000)
}
