// Sorts the trades by a column, and lights the signal of a row in the chart.
export function enhance(table, chart) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  table.tHead.addEventListener('click', (event) => {
    const head = event.target.closest('th');
    if (head) {
      sortBy(head);
    }
  });
  body.addEventListener('pointerover', (event) => chart?.light(numberOf(event.target)));
  body.addEventListener('pointerleave', () => chart?.light(undefined));
  body.addEventListener('click', (event) => chart?.show(numberOf(event.target)));

  function sortBy(head) {
    const next = { ascending: 'descending', descending: undefined }[head.getAttribute('aria-sort')];
    const order = head.hasAttribute('aria-sort') ? next : 'ascending';
    heads.forEach((other) => other.removeAttribute('aria-sort'));
    if (order) {
      head.setAttribute('aria-sort', order);
    }
    body.replaceChildren(...(order ? sorted(heads.indexOf(head), order === 'ascending' ? 1 : -1) : rows));
  }

  function sorted(column, direction) {
    const isNumber = heads[column].classList.contains('number');
    const keyed = rows.map((row) => {
      const value = row.cells[column]?.dataset.value ?? '';
      return { row, key: isNumber ? (value === '' ? -Infinity : Number(value)) : value };
    });
    keyed.sort((one, other) => (one.key < other.key ? -direction : one.key > other.key ? direction : 0));
    return keyed.map(({ row }) => row);
  }
}

function numberOf(element) {
  const row = element.closest('tr');
  return row ? Number(row.dataset.number) : undefined;
}
