// The losses of a trade, in a dialog over the result; without scripts they are a page.
let dialog;

export function enhance(table) {
  table.addEventListener('click', (event) => follow(event, '.signal a'));
}

function follow(event, links) {
  const link = event.target.closest(links);
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    show(`/losses/part${new URL(link.href).search}`);
  }
}

// body: the form that is posted, if the prices come with it
export async function show(address, body) {
  dialog ??= made();
  const place = dialog.querySelector('.dialog-body');
  place.setAttribute('aria-busy', 'true');
  if (!dialog.open) {
    place.replaceChildren(text('Simulating…'));
    dialog.showModal();
  }
  try {
    const response = await fetch(address, { method: body ? 'POST' : 'GET', body });
    const html = await response.text();
    if (!html.includes('id="losses"')) {
      throw new Error(`status ${response.status}`);
    }
    place.innerHTML = html;
  } catch (error) {
    place.replaceChildren(text('Server Down. Please try again in a few minutes.'));
  }
  place.removeAttribute('aria-busy');
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
