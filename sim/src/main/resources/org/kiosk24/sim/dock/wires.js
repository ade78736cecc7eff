import { el, get } from './api.js';
import { NAMES } from './devices.js';

/** So many frames are kept of each line, and so many of those are in the table. */
const KEPT = 2000;
const SHOWN = 250;
const ALL = '';

/** What goes over the lines. However fast frames come, the table is drawn once for each picture of the screen. */
export class Wires {
  #kept = new Map([[ALL, []]]);
  #line = ALL;
  #newest = 0;
  #chosen = 0;
  #loading = false;
  #due = false;
  #anew = true;
  #last;
  #lines = document.getElementById('lines');
  #box = document.getElementById('frames');
  #rows = document.querySelector('#frames tbody');
  #follow = document.getElementById('follow');

  constructor() {
    for (const line of [ALL, 'idcard', 'payment', 'cardStation', 'receipt', 'permit']) {
      this.#kept.set(line, []);
      this.#lines.append(el('button', { role: 'tab', type: 'button', 'data-line': line, onclick: () => this.show(line) }, line === ALL ? 'all' : NAMES[line]));
    }
    this.#box.addEventListener('wheel', () => { this.#follow.checked = false; }, { passive: true });
    this.#rows.addEventListener('pointerdown', event => this.#pick(Number(event.target.closest('tr')?.dataset.number)));
    this.#box.addEventListener('keydown', event => this.#key(event));
    this.#follow.addEventListener('change', () => this.#draw());
    this.show(ALL);
  }

  /** The newest frame's number. */
  get newest() {
    return this.#newest;
  }

  show(line) {
    if (!this.#kept.has(line)) return;
    this.#line = line;
    for (const tab of this.#lines.children) tab.ariaSelected = String(tab.dataset.line === line);
    this.#draw();
  }

  add({ frames, missed }) {
    if (missed && this.#newest) this.#keep({ missed, device: ALL });
    for (const frame of frames)
      if (frame.number > this.#newest) {
        this.#newest = frame.number;
        this.#keep(frame);
      }
    document.body.dataset.newest = this.#newest;
    if (this.#follow.checked) this.#draw(false);
  }

  #keep(frame) {
    for (const line of new Set([ALL, frame.device])) {
      const kept = this.#kept.get(line);
      kept.push(frame);
      if (kept.length > KEPT) kept.splice(0, kept.length - KEPT + 200);
    }
  }

  /** All anew, or only what is new on this line. */
  #draw(anew = true) {
    this.#anew ||= anew;
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      const kept = this.#kept.get(this.#line);
      let from = this.#anew ? kept.length : kept.findLastIndex(f => f === this.#last) + 1;
      from = Math.max(this.#anew ? 0 : from, kept.length - SHOWN);
      const rows = kept.slice(from).map((frame, i) => this.#row(frame, kept[from + i - 1]));
      if (this.#anew) this.#rows.replaceChildren(...rows);
      else this.#rows.append(...rows);
      while (this.#rows.children.length > SHOWN) this.#rows.firstChild.remove();
      this.#anew = false;
      this.#last = kept.at(-1);
      if (this.#follow.checked && kept.length) {
        this.#box.scrollTop = this.#box.scrollHeight;
        // an acknowledgement says less than what it acknowledges
        this.#choose((kept.findLast(f => f.length > 1) ?? kept.findLast(f => f.number))?.number ?? 0);
      }
    });
  }

  #row(frame, before) {
    if (frame.missed) return el('tr', { class: 'missed' }, el('td', { colspan: 6 }, `${frame.missed} frames are gone`));
    const delta = before?.micros === undefined ? '' : `+${((frame.micros - before.micros) / 1000).toFixed(1)}`;
    return el('tr', { class: `${frame.to}${frame.number === this.#chosen ? ' chosen' : ''}`, 'data-number': frame.number },
      el('td', { class: 'time' }, (frame.micros / 1e6).toFixed(3)),
      el('td', { class: 'delta' }, delta),
      el('td', { class: 'way' }, frame.to === 'device' ? '→' : '←'),
      el('td', { class: 'way' }, this.#line === ALL ? NAMES[frame.device] : ''),
      el('td', { class: 'words', title: frame.words }, frame.words),
      el('td', { class: 'bytes' }, frame.length));
  }

  #pick(number) {
    if (!number) return;
    this.#follow.checked = false;
    this.#choose(number);
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const kept = this.#kept.get(this.#line).filter(f => f.number);
    const next = kept[kept.findIndex(f => f.number === this.#chosen) + step];
    if (next) this.#pick(next.number);
  }

  async #choose(number) {
    if (!number || number === this.#chosen) return;
    this.#chosen = number;
    for (const row of this.#rows.children) row.classList.toggle('chosen', Number(row.dataset.number) === number);
    if (!this.#follow.checked) this.#rows.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
    // one at a time is asked for; of many that pass meanwhile, the last
    if (this.#loading) return;
    this.#loading = true;
    try {
      for (let shown = 0; shown !== this.#chosen;) {
        shown = this.#chosen;
        this.#apart(await get('frame', { number: shown }));
        await new Promise(later => setTimeout(later, 120));
      }
    } catch {
      document.getElementById('timing').textContent = 'that frame is gone';
    } finally {
      this.#loading = false;
    }
  }

  #apart(frame) {
    const bytes = frame.hex ? frame.hex.split(' ') : [];
    const hex = document.getElementById('hex');
    const owner = [];
    frame.fields.forEach((field, i) => { for (let n = 0; n < field.length; n++) owner[field.offset + n] = i; });
    const cells = [];
    bytes.forEach((byte, at) => {
      if (at % 8 === 0) cells.push(el('i', {}, (at ? '\n' : '') + at.toString(16).padStart(4, '0')));
      cells.push(el('b', { 'data-field': owner[at], class: owner[at] % 2 ? 'odd' : '' }, byte), ' ');
      if (at % 8 === 7) cells.push(el('br'));
    });
    hex.replaceChildren(...cells);
    const table = document.querySelector('#fields tbody');
    table.replaceChildren(...frame.fields.map((field, i) => el('tr', { 'data-field': i },
      el('td', {}, field.name), el('td', { class: 'value' }, field.value), el('td', { class: 'meaning' }, field.meaning))));
    const light = event => {
      const field = event.target.closest('[data-field]')?.dataset.field;
      for (const node of document.querySelectorAll('#frame [data-field]')) node.classList.toggle('lit', field !== undefined && node.dataset.field === field);
    };
    hex.onmouseover = light;
    table.onmouseover = light;
    document.getElementById('timing').textContent = `${NAMES[frame.device]} ${frame.to === 'device' ? '→ to the device' : '← to the kiosk'}, frame ${frame.number}, ${frame.length} ${frame.length === 1 ? 'byte' : 'bytes'}`
      + (frame.baud ? `, ${(frame.length * 10000 / frame.baud).toFixed(1)} ms on a line of ${frame.baud} baud` : '') + `, at ${(frame.micros / 1e6).toFixed(6)} s`;
  }
}
