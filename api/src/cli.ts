import './supervisor/require-node.mjs';

// Not a plain import: what it loads is only read once Node is known to be recent enough.
await import('./command-line');
