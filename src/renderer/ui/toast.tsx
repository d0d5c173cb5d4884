import { CloseButton } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { common } from '../../shared/messages/id/common.ts';
import classes from './toast.module.css';

/** A short word at the foot of the window. Errors stay until closed. */
export interface Toast {
  readonly text: string;
  readonly tone?: 'done' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type ShowToast = (toast: Toast) => void;
type Shown = Toast & { readonly id: number };

const ToastContext = createContext<ShowToast>(() => undefined);

/** Shows a toast. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

const STAY = 6000;

function ToastLine({ toast, onClose }: { readonly toast: Shown; readonly onClose: (id: number) => void }) {
  const isError = toast.tone === 'error';
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isError || isHeld) return undefined;
    const timer = setTimeout(() => onClose(toast.id), STAY);
    return () => clearTimeout(timer);
  }, [isError, isHeld, onClose, toast.id]);
  const run = (): void => {
    toast.action?.run();
    onClose(toast.id);
  };
  const hold = { onMouseEnter: () => setIsHeld(true), onMouseLeave: () => setIsHeld(false), onFocus: () => setIsHeld(true), onBlur: () => setIsHeld(false) };
  return (
    <div className={classes.toast} data-tone={toast.tone ?? 'done'} {...hold}>
      {isError ? <IconAlertCircle size={18} aria-hidden /> : <IconCircleCheck size={18} aria-hidden />}
      <span className={classes.text}>{toast.text}</span>
      {toast.action && <button type="button" className={classes.action} onClick={run}>{toast.action.label}</button>}
      <CloseButton size="sm" aria-label={common.close} onClick={() => onClose(toast.id)} />
    </div>
  );
}

/** Holds the toasts; screen readers hear them politely. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);
  const show = useCallback<ShowToast>((toast) => {
    lastId.current += 1;
    const shown = { ...toast, id: lastId.current };
    // What was done before is old news; an error stays until it was read.
    setToasts((before) => [...before.filter((one) => one.tone === 'error' && one.text !== toast.text), shown].slice(-3));
  }, []);
  const close = useCallback((id: number) => setToasts((before) => before.filter((one) => one.id !== id)), []);
  const lines = useMemo(() => toasts.map((toast) => <ToastLine key={toast.id} toast={toast} onClose={close} />), [close, toasts]);
  return (
    <ToastContext value={show}>
      {children}
      <div className={classes.region} role="status" aria-live="polite">{lines}</div>
    </ToastContext>
  );
}
