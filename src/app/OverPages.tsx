import { Unmissed } from "../ui/Unmissed";
import { GoEntry } from "./GoEntry";
import { MissingNotice } from "./MissingNotice";
import { UpdateBanner } from "./UpdateBanner";

/** What stands over every page and is not needed to read. */
export const OverPages = () => (
  <>
    {/* What it tells of is known when the keepers are there. */}
    <Unmissed>
      <UpdateBanner />
    </Unmissed>
    <Unmissed>
      <MissingNotice />
    </Unmissed>
    <Unmissed>
      <GoEntry />
    </Unmissed>
  </>
);
