import type { ComponentProps } from 'svelte';
import type { DataTable } from '../kit/index.ts';

export type TableTexts = ComponentProps<typeof DataTable>;
