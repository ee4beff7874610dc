import { haveNotes } from "./pages/own-notes";
import { ShareDialog } from "./pages/share-dialog";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";

const { sharing } = ar;

test("a selection drawn out of a field leaves the dialog open; a press and a release beside it close it @firefox", async ({
  page,
}) => {
  await haveNotes(page, [{ words: "المرصد السوري" }]);
  const { surface, reader } = pagesOnPage(page);
  const share = new ShareDialog(surface);
  await reader.open();
  await share.open();
  await share.write("message", "اقرأ ثم اكتب");
  await share.rests();
  const field = await page.getByLabel(sharing.message).boundingBox();
  const [x, y] = [(field?.x ?? 0) + (field?.width ?? 0) - 20, (field?.y ?? 0) + 15];
  await surface.drag([
    [x, y],
    [30, y],
    [10, y + 10],
  ]);
  await surface.drag([
    [10, 10],
    [x, y],
  ]);
  await share.isShowing(sharing.title);
  await expect(page.getByLabel(sharing.message)).toBeVisible();
  await surface.click([10, 10]);
  await share.isShowing(null);
});
