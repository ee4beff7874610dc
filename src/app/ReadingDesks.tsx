import { EdgesDesk } from "../features/edges/EdgesDesk";
import { BackDesk } from "../features/places/BackDesk";
import { Unmissed } from "../ui/Unmissed";
import { ReplacingBanner } from "./ReplacingBanner";

/** What is done with a text once it is marked, left or changed: none of it is needed before the text is read. */
export const ReadingDesks = () => (
  <>
    <Unmissed>
      <EdgesDesk />
    </Unmissed>
    <Unmissed>
      <BackDesk />
    </Unmissed>
    <Unmissed>
      <ReplacingBanner />
    </Unmissed>
  </>
);
