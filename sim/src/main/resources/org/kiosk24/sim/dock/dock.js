import { address, get, post } from './api.js';
import { Books } from './books.js';
import { Devices } from './devices.js';
import { People } from './people.js';
import { Scene } from './scene.js';
import { Wires } from './wires.js';

const guide = await get('./');
const wires = new Wires();
const people = new People(persona => scene.comes(persona));
const devices = new Devices(guide);
const scene = new Scene(guide, people, device => {
  devices.show(device);
  wires.show(device);
});
const books = new Books();
const status = document.getElementById('status');
const power = document.getElementById('power');

await people.load();

power.addEventListener('click', () => post(power.ariaPressed === 'true' ? 'power/cut' : 'power/on'));
document.getElementById('run').addEventListener('click', async () => {
  const said = document.getElementById('script-said');
  try {
    const answer = await fetch(address('script'), { method: 'POST', body: document.getElementById('script').value });
    const json = await answer.json();
    said.textContent = answer.ok ? `${json.rules} rule${json.rules === 1 ? '' : 's'} in force` : json.error;
  } catch (e) {
    said.textContent = e.message;
  }
});

const told = {
  frames: wires.add.bind(wires),
  state(state) {
    devices.state(state);
    scene.state(state);
  },
  glass: scene.glass.bind(scene),
  books: books.show.bind(books),
  power(now) {
    power.ariaPressed = String(now.power === 'ON' || now.power === 'STARTING');
    document.body.dataset.power = now.power;
    scene.power(now.power, now.pulled);
    devices.pulled(now.pulled);
  },
  script(rules) {
    document.getElementById('befallen').replaceChildren(...rules.slice(-6).map(rule => {
      const line = document.createElement('li');
      line.textContent = rule;
      return line;
    }));
  },
};

// Frames that have come before are told again when the line to the simulator was lost; they are numbered.
const events = new EventSource(address('events', { after: 0 }));
events.onopen = () => { status.textContent = 'live'; };
events.onerror = () => { status.textContent = 'the simulator does not answer; trying again'; };
for (const [name, listener] of Object.entries(told))
  events.addEventListener(name, event => listener(JSON.parse(event.data)));
document.body.dataset.ready = 'yes';
