import '@mantine/core/styles.layer.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createDeskQueryClient } from './desk/query-client.ts';

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App client={createDeskQueryClient()} />
    </StrictMode>,
  );
}
