import { el } from './api.js';

const GOOD = ['taken', 'outside', 'happened', 'issued', 'filed', 'given back'];
const BAD = ['did not', 'declined', 'case', 'kept'];
const DOUBT = ['unknowable', 'begun', 'in doubt', 'unsure', 'asked', 'open'];

/** The kiosk's own journal, and what the judges say to it. */
export class Books {
  show({ verdict, why, keptFen, orders }) {
    const badge = document.getElementById('verdict');
    badge.className = `badge ${verdict.toLowerCase()}`;
    badge.textContent = { KEPT: orders.length ? 'promise kept' : 'no orders yet', BROKEN: 'promise broken', OPEN: 'not over yet' }[verdict];
    document.getElementById('why').textContent = why.join('; ');
    document.getElementById('kept').textContent = `¥${(keptFen / 100).toFixed(2)} kept`;
    const box = document.getElementById('orders');
    const scrolled = box.scrollTop;
    box.replaceChildren(...orders.map(order));
    if (!orders.length) box.append(el('p', { class: 'rows' }, 'What the kiosk writes into its journal appears here.'));
    box.scrollTop = scrolled;
  }
}

function order(o) {
  const chips = el('div', { class: 'chips' }, chip('money', o.money), chip('print', o.print), chip('chip', o.chip), chip('permit', o.permit));
  if (o.cases.length) chips.append(chip('case', o.cases.join(', ').toLowerCase().replaceAll('_', ' '), 'bad'));
  if (o.reported) chips.append(chip('bureau', 'told', 'good'));
  return el('div', { class: 'order', 'data-order': o.order },
    el('p', {}, el('b', {}, o.order), el('span', {}, o.product ? `${o.product} ¥${(o.feeFen / 100).toFixed(2)}` : ''), chip('', o.ending.toLowerCase().replaceAll('_', ' '))),
    chips,
    el('div', { class: 'rows' }, ...o.rows.toReversed().map(row => el('div', { title: row.facts }, row.at.slice(11, 23), ' ', el('b', {}, row.kind), ' ', row.facts === '{}' ? '' : row.facts))));
}

function chip(name, value, kind = kindOf(value)) {
  return el('span', { class: `chip ${kind}` }, name ? el('em', {}, name) : '', value);
}

const kindOf = value => GOOD.includes(value) ? 'good' : BAD.includes(value) ? 'bad' : DOUBT.includes(value) ? 'doubt' : '';
