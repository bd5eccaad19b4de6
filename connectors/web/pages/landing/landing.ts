// The landing page's only behaviour: copying the script tag.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
  button.addEventListener('click', async () => {
    const source = document.querySelector(button.dataset.copy ?? '')
    if (!source) return
    const label = button.textContent
    try {
      await navigator.clipboard.writeText(source.textContent ?? '')
      button.textContent = 'Copied'
    } catch {
      // Without the clipboard (plain http) the tag is selected, ready for the keyboard.
      getSelection()?.selectAllChildren(source)
      button.textContent = 'Press Ctrl+C'
    }
    setTimeout(() => {
      button.textContent = label
    }, 2000)
  })
