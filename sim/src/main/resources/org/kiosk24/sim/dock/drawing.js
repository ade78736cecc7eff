import { svg } from './api.js';
import { NAMES } from './devices.js';

/** Where the glass is, and how many pixels it has. */
export const SCREEN = { x: 47, y: 98, width: 300, height: 533.3, pixelsWide: 1080, pixelsHigh: 1920 };

const NAVY = '#22395c';
const DARK = '#101b30';
const EDGE = '#0a1222';

function rect(x, y, width, height, rx, fill, more = {}) {
  return svg('rect', { x, y, width, height, rx, fill, ...more });
}

function text(x, y, words, more = {}) {
  const node = svg('text', { x, y, ...more });
  node.textContent = words;
  return node;
}

function target(x, y, width, height, rx) {
  return svg('rect', { x, y, width, height, rx, class: 'target' });
}

function glow(x, y, width, height, rx) {
  return svg('rect', { x, y, width, height, rx, class: 'guide', fill: 'none', stroke: '#ffd76a', 'stroke-width': 4, filter: 'url(#soft)' });
}

function led(x, y, device) {
  return svg('circle', { cx: x, cy: y, r: 3.4, class: 'led', 'data-led': device });
}

/** Draws everything once; yields the parts that move. */
export function draw(root, serial) {
  const defs = svg('defs', {},
    svg('filter', { id: 'soft', x: '-30%', y: '-30%', width: '160%', height: '160%' }, svg('feGaussianBlur', { stdDeviation: 2.2 })),
    svg('filter', { id: 'lift', x: '-30%', y: '-30%', width: '160%', height: '180%' }, svg('feDropShadow', { dx: 0, dy: 2, stdDeviation: 2.5, 'flood-color': '#0a1222', 'flood-opacity': .28 })),
    gradient('body', '#2f4a74', '#1b2c4a'), gradient('steel', '#d9dee6', '#b4bcc9'), gradient('pad', '#15233d', '#0d172b'),
    gradient('ground', '#00000026', '#00000000'));
  root.append(defs);
  const parts = { lights: {}, keys: [], cables: {}, leds: ['idcard', 'payment', 'cardStation', 'receipt', 'camera'] };
  cabinet(root, parts);
  glass(root, parts);
  camera(root, parts);
  reader(root, parts);
  terminal(root, parts);
  slots(root, parts);
  cables(root, parts, serial);
  pockets(root, parts);
  parts.led = (device, how) => { root.querySelector(`[data-led=${device}]`)?.setAttribute('class', `led ${how}`); };
  return parts;
}

function gradient(id, from, to) {
  return svg('linearGradient', { id, x1: 0, y1: 0, x2: 0, y2: 1 }, svg('stop', { offset: 0, 'stop-color': from }), svg('stop', { offset: 1, 'stop-color': to }));
}

function cabinet(root, parts) {
  root.append(svg('ellipse', { cx: 262, cy: 774, rx: 262, ry: 15, fill: '#0000001f' }),
    rect(46, 748, 436, 26, 5, '#17243c'),
    rect(22, 22, 484, 732, 20, 'url(#body)', { stroke: EDGE, 'stroke-width': 1.5 }),
    rect(28, 28, 472, 720, 16, 'none', { stroke: '#ffffff14', 'stroke-width': 1 }));
  parts.sign = svg('g', {}, rect(22, 22, 484, 54, 20, '#f3efe4'), rect(22, 50, 484, 26, 0, '#f3efe4'),
    text(48, 57, '警务自助服务站', { 'font-size': 21, 'font-weight': 700, fill: '#0c1a33', 'letter-spacing': 2 }),
    text(478, 57, '24 h', { 'font-size': 21, 'font-weight': 700, fill: '#a8432f', 'text-anchor': 'end' }));
  root.append(parts.sign);
}

function glass(root, parts) {
  const { x, y, width, height } = SCREEN;
  parts.picture = svg('image', { x, y, width, height, preserveAspectRatio: 'none' });
  parts.dark = text(x + width / 2, y + height / 2, '', { 'text-anchor': 'middle', 'font-size': 14, fill: '#5d6b86' });
  parts.screen = svg('rect', { id: 'glass', x, y, width, height, class: 'touchable', fill: 'transparent' });
  root.append(rect(x - 9, y - 9, width + 18, height + 18, 10, EDGE), rect(x, y, width, height, 0, '#070c16'), parts.dark, parts.picture,
    parts.screen);
}

function camera(root, parts) {
  parts.lights.camera = glow(400, 88, 66, 44, 20);
  parts.camera = target(392, 82, 84, 56, 16);
  root.append(svg('g', { class: 'touchable', 'data-device': 'camera' }, rect(400, 88, 66, 44, 20, DARK),
    svg('circle', { cx: 433, cy: 110, r: 14, fill: '#0a1222', stroke: '#3b4f74', 'stroke-width': 2 }), svg('circle', { cx: 433, cy: 110, r: 6.5, fill: '#31466d' }),
    svg('circle', { cx: 430.5, cy: 107, r: 2, fill: '#9fb3d6' }), led(456, 96, 'camera')), parts.lights.camera, parts.camera);
}

function reader(root, parts) {
  parts.lights.reader = glow(372, 152, 122, 92, 10);
  parts.reader = target(372, 152, 122, 92, 10);
  root.append(svg('g', { class: 'touchable', 'data-device': 'idcard' }, rect(372, 152, 122, 92, 10, 'url(#pad)', { stroke: '#3b4f74' }),
    rect(393, 171, 80, 50, 5, 'none', { stroke: '#5f79a6', 'stroke-dasharray': '4 4' }),
    text(433, 201, '身份证', { 'text-anchor': 'middle', 'font-size': 13, fill: '#8fa5cc' }),
    text(433, 237, 'ID card', { 'text-anchor': 'middle', class: 'label' }), led(484, 162, 'idcard')), parts.lights.reader, parts.reader);
}

function terminal(root, parts) {
  parts.lights.terminal = glow(380, 256, 106, 182, 12);
  parts.terminal = target(380, 256, 106, 182, 12);
  parts.display = text(433, 282, '¥', { 'text-anchor': 'middle', 'font-size': 11, fill: '#1d3a2c' });
  const body = svg('g', { class: 'touchable', 'data-device': 'payment' }, rect(380, 256, 106, 182, 12, '#2b2f38', { stroke: EDGE }),
    rect(390, 266, 86, 26, 4, '#b9d6c4'), parts.display, led(478, 262, 'payment'),
    svg('g', { stroke: '#c8cdd6', 'stroke-width': 1.6, fill: 'none' }, svg('path', { d: 'M424 312a13 13 0 0 1 0-12M429 314a18 18 0 0 1 0-16' })),
    text(437, 311, 'tap', { 'font-size': 10, fill: '#c8cdd6' }));
  root.append(body, parts.lights.terminal, parts.terminal);
  const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'STOP', '0', 'OK'];
  keys.forEach((name, i) => {
    const x = 391 + i % 3 * 29;
    const y = 323 + Math.floor(i / 3) * 27;
    const fill = { STOP: '#a8432f', OK: '#2f7a57' }[name] ?? '#454b57';
    const key = svg('g', { class: 'touchable', role: 'button', tabindex: 0, 'data-key': name, 'aria-label': `terminal key ${name}` }, rect(x, y, 25, 22, 4, fill),
      text(x + 12.5, y + 15, name === 'STOP' ? '✕' : name === 'OK' ? '○' : name, { 'text-anchor': 'middle', 'font-size': 11, fill: '#fff' }));
    key.addEventListener('keydown', event => { if (event.key === 'Enter') key.dispatchEvent(new MouseEvent('click')); });
    parts.keys.push(key);
    root.append(key);
  });
}

function slots(root, parts) {
  parts.lights.slot = glow(372, 456, 122, 54, 9);
  parts.slot = target(372, 456, 122, 54, 9);
  parts.lights.slip = glow(372, 548, 122, 36, 8);
  root.append(svg('g', { class: 'touchable', 'data-device': 'cardStation' }, rect(372, 456, 122, 54, 9, 'url(#pad)', { stroke: '#3b4f74' }),
    rect(384, 476, 98, 7, 3, '#000'), text(433, 502, '通行证 permit', { 'text-anchor': 'middle', class: 'label' }), led(484, 466, 'cardStation')),
  parts.lights.slot, parts.slot);
  root.append(svg('g', { class: 'touchable', 'data-device': 'receipt' }, rect(372, 548, 122, 36, 8, 'url(#pad)', { stroke: '#3b4f74' }),
    rect(390, 562, 86, 5, 2, '#000'), text(433, 580, '凭条 slip', { 'text-anchor': 'middle', class: 'label' }), led(484, 557, 'receipt')), parts.lights.slip);
  // comes out of its slit, from behind
  root.append(svg('clipPath', { id: 'slit' }, svg('rect', { x: 390, y: 566, width: 90, height: 100 })));
  const paper = svg('g', { class: 'move touchable', id: 'slip' }, rect(396, 562, 74, 74, 1, '#fffdf7', { filter: 'url(#lift)' }),
    svg('path', { d: 'M405 578h38M405 588h56M405 598h50M405 608h56M405 618h30', stroke: '#b3ad9d', 'stroke-width': 2 }));
  parts.slips = paper;
  root.append(svg('g', { 'clip-path': 'url(#slit)' }, paper));
}

function cables(root, parts, serial) {
  root.append(rect(40, 660, 448, 70, 8, '#16243d', { stroke: '#0a1222' }), text(52, 676, 'cables', { class: 'label' }));
  serial.forEach((device, i) => {
    const x = 62 + i * 108;
    const plug = svg('g', { class: 'touchable move', role: 'button', tabindex: 0, 'data-cable': device, 'aria-label': `cable of the ${NAMES[device]}` },
      svg('path', { d: `M${x + 40} 716v14`, stroke: '#0a1222', 'stroke-width': 5 }), rect(x + 24, 694, 32, 22, 4, '#c3cad6'), rect(x + 30, 690, 20, 6, 1, '#8b94a5'));
    root.append(rect(x + 26, 682, 28, 12, 2, '#05090f'), plug, text(x + 62, 709, NAMES[device], { class: 'label' }));
    parts.cables[device] = plug;
  });
}

function pockets(root, parts) {
  parts.pocketName = text(604, 728, '', { 'text-anchor': 'middle', 'font-size': 15, 'font-weight': 650, fill: '#14203a' });
  root.append(parts.pocketName, text(604, 745, 'drag onto the kiosk, and away', { 'text-anchor': 'middle', class: 'caption' }));
  parts.idName = text(12, 33, '', { 'font-size': 11, 'font-weight': 600, fill: '#22395c' });
  parts.permitName = text(34, 33, '', { 'font-size': 11, 'font-weight': 600, fill: '#fff' });
  const cardAt = (name, label, home, there, ...what) => {
    const node = svg('g', { class: 'item move', id: name, role: 'button', tabindex: 0, 'aria-label': label, 'data-home': home, 'data-there': there, filter: 'url(#lift)' }, ...what);
    node.style.transform = `translate(${home})`;
    return node;
  };
  parts.idCard = cardAt('id-card', 'ID card', '550px, 178px', '379px, 164px', rect(0, 0, 108, 68, 6, '#e9f0f6', { stroke: '#b9c8d8' }),
    text(12, 17, '居民身份证', { 'font-size': 8.5, fill: '#5f7692' }), parts.idName, svg('path', { d: 'M12 42h46M12 49h38M12 56h52', stroke: '#b3c2d3', 'stroke-width': 2 }),
    rect(72, 12, 26, 34, 3, '#c8d6e3'), svg('circle', { cx: 85, cy: 25, r: 6, fill: '#8098b3' }), svg('path', { d: 'M75 44a10 10 0 0 1 20 0z', fill: '#8098b3' }));
  parts.permit = cardAt('permit', 'travel permit', '550px, 264px', '379px, 482px', rect(0, 0, 108, 68, 6, '#9c4433', { stroke: '#7d3326' }),
    text(12, 17, '往来港澳通行证', { 'font-size': 8.5, fill: '#f0d9cf' }), svg('rect', { x: 12, y: 23, width: 15, height: 11, rx: 2, fill: '#e0bf7b' }), parts.permitName,
    svg('path', { d: 'M12 46h76M12 53h60M12 60h44', stroke: '#c07a69', 'stroke-width': 2 }));
  parts.bankCard = cardAt('bank-card', 'bank card', '550px, 350px', '379px, 300px', rect(0, 0, 108, 68, 6, '#2f7a57', { stroke: '#225c41' }),
    rect(0, 12, 108, 10, 0, '#1f4f39'), svg('rect', { x: 12, y: 32, width: 16, height: 12, rx: 2, fill: '#e0bf7b' }), text(96, 60, '银联', { 'font-size': 11, fill: '#d6ecdf', 'text-anchor': 'end' }),
    text(12, 60, '•••• 0016', { 'font-size': 9, fill: '#d6ecdf' }));
  parts.phone = cardAt('phone', 'phone that scans the QR code', '567px, 442px', '150px, 380px', rect(0, 0, 74, 136, 11, '#101b30'), rect(4, 8, 66, 120, 6, '#f7f5ef'),
    svg('path', { d: 'M20 46v-8h8M54 46v-8h-8M20 74v8h8M54 74v8h-8', stroke: '#2b5c9e', 'stroke-width': 2.6, fill: 'none' }), svg('path', { d: 'M18 60h38', stroke: '#a8432f', 'stroke-width': 1.6 }),
    text(37, 104, '扫码支付', { 'text-anchor': 'middle', 'font-size': 9.5, fill: '#3a465e' }));
  parts.person = cardAt('person', 'the person: before the camera, or not', '562px, 602px', '516px, 66px', svg('circle', { cx: 42, cy: 26, r: 20, fill: '#e6c3a4' }),
    svg('path', { d: 'M22 24a20 20 0 0 1 40 0c-8-8-30-6-40 0z', fill: '#3a2c25' }), svg('path', { d: 'M35 33q7 6 14 0', stroke: '#8a5a41', 'stroke-width': 1.8, fill: 'none' }),
    svg('circle', { cx: 35, cy: 26, r: 1.8, fill: '#3a2c25' }), svg('circle', { cx: 49, cy: 26, r: 1.8, fill: '#3a2c25' }),
    svg('path', { class: 'coat', d: 'M6 100c0-34 12-50 36-50s36 16 36 50z', fill: '#51658b' }));
  for (const name of ['idCard', 'permit', 'bankCard', 'phone', 'person']) root.append(parts[name]);
}
