// Reads server-sent events from a request that can be aborted, a POST if it has a body. (EventSource would ask again by itself, which would
// compute again.)
export async function* events(address, signal, body) {
  const response = await fetch(address, { method: body ? 'POST' : 'GET', body, signal, headers: { Accept: 'text/event-stream' } });
  if (!response.ok || !response.body) {
    throw new Error(`status ${response.status}`);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let parts = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    parts.push(value);
    // a long event comes in many pieces: don't join them before one holds the end
    if (!value.includes('\n')) {
      continue;
    }
    const blocks = parts.join('').split('\n\n');
    parts = [blocks.pop()];
    yield* blocks.map(parse).filter((event) => event.name);
  }
}

function parse(block) {
  let name = '';
  const data = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event: ')) {
      name = line.slice(7);
    } else if (line.startsWith('data: ')) {
      data.push(line.slice(6));
    } else if (line === 'data:') {
      data.push('');
    }
  }
  return { name, data: data.join('\n') };
}
