import { render } from 'preact';
import { Entrance } from './entrance.tsx';
import { openPreferences } from './preferences.ts';
import { Sound } from './sound.ts';

const root = document.getElementById('desk');
if (root === null) throw new Error('The page has no element "desk"');
root.replaceChildren();
render(<Entrance preferences={openPreferences(localStorage)} keep={sessionStorage} sound={new Sound()} />, root);
