import * as m from '#lib/paraglide/messages.js';
import type { FormWords } from '#lib/survey/form-json.ts';

/** The form's own words, in the language of the page. */
export function formWords(): FormWords {
  return {
    addRow: m.kinds_add_row(),
    removeRow: m.kinds_remove_row(),
    addPanel: m.kinds_add_panel(),
    removePanel: m.kinds_remove_panel(),
    panel: m.kinds_panel(),
    noRows: m.kinds_no_rows(),
    choose: m.kinds_choose(),
  };
}
