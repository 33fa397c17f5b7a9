import { render } from 'preact';
import { App } from './App.tsx';
import './styles/tokens.css';
import './styles/page.css';
import './styles/thread.css';
import './styles/composer.css';
import './styles/dialog.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
