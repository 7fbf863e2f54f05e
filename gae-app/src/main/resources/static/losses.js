// The losses of a trade, in a dialog over the result; without scripts they are a page.
let dialog;

export function enhance(table) {
  table.addEventListener('click', (event) => follow(event, '.signal a'));
}

function follow(event, links) {
  const link = event.target.closest(links);
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    show(new URL(link.href).searchParams);
  }
}

async function show(query) {
  dialog ??= made();
  const body = dialog.querySelector('.dialog-body');
  body.setAttribute('aria-busy', 'true');
  if (!dialog.open) {
    body.replaceChildren(text('Simulating…'));
    dialog.showModal();
  }
  try {
    const response = await fetch(`/losses/part?${query}`);
    const html = await response.text();
    if (!html.includes('id="losses"')) {
      throw new Error(`status ${response.status}`);
    }
    body.innerHTML = html;
  } catch (error) {
    body.replaceChildren(text('Server Down. Please try again in a few minutes.'));
  }
  body.removeAttribute('aria-busy');
}

function made() {
  const element = document.createElement('dialog');
  element.id = 'losses-dialog';
  element.setAttribute('aria-label', 'Losses of a trade');
  element.innerHTML = '<form method="dialog"><button class="icon-button" aria-label="Close">×</button></form><div class="dialog-body" role="status"></div>';
  element.addEventListener('click', (event) => {
    follow(event, '.steps a');
    if (event.target === element) {
      element.close();
    }
  });
  document.body.append(element);
  return element;
}

function text(words) {
  const paragraph = document.createElement('p');
  paragraph.className = 'explain';
  paragraph.textContent = words;
  return paragraph;
}
