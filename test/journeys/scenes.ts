import type { Workbench } from './workbench';

/**
 * One picture of the README: what is done, before it is taken, in a window that shows the Chinese sample and the views.
 */
export interface Scene {
  /** Name of the file in `media/readme`, without `.png`. */
  readonly name: string;
  readonly play: (workbench: Workbench) => Promise<void>;
}

/** The pictures of the README, each played in a window of its own. */
export const scenes: readonly Scene[] = [
  {
    name: 'outline',
    async play(workbench) {
      await workbench.expand('Report', /^section II, /);
      await workbench.expand('Report', /^section II\.B, /);
      await workbench.treeItem('Report', /^section II\.B\.1, /).click();
      await workbench.page.mouse.move(800, 300);
    },
  },
  {
    name: 'hover',
    async play(workbench) {
      await workbench.goToLine(185);
      await workbench.hover('⁴', 'Kellermann');
    },
  },
  {
    name: 'annotate',
    async play(workbench) {
      await workbench.goToLine(199);
      await workbench.select('专家组没有就水库放水是否属于通报范围取得一致');
      await workbench.command('Report Annotator: Annotate Selection or Paragraph');
      await workbench.commentField().click();
      await workbench.page.keyboard.insertText('与第 42 段对照：结论部分没有提到放水。');
    },
  },
  {
    name: 'annotations',
    async play(workbench) {
      for (const other of ['Report', 'References']) {
        await workbench.page.locator(`.pane-header[aria-label^="${other}"]`).click();
      }
      await workbench.command('Report Annotator: Group by Code');
      await workbench
        .treeItem('Annotations', /Working definition/)
        .first()
        .waitFor();
      await workbench
        .treeItem('Annotations', /para\. 13/)
        .first()
        .click();
    },
  },
  {
    name: 'reading-view',
    async play(workbench) {
      await workbench.goToLine(199);
      await workbench.command('Report Annotator: Open Reading View to the Side');
      await workbench.webview().locator('.body.paragraph').first().waitFor();
    },
  },
];
