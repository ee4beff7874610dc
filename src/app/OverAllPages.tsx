import { Suspense } from "react";
import { Boundary } from "../ui/Boundary";
import { GoEntry } from "./GoEntry";
import { MissingNotice } from "./MissingNotice";
import { UpdateBanner } from "./UpdateBanner";

const PARTS = [UpdateBanner, MissingNotice, GoEntry];

/** What stands over every page, once it is loaded; nobody misses any of it, and none takes another with it. */
export function OverAllPages() {
  return PARTS.map((Part, at) => (
    <Boundary key={at} renderFallback={() => null}>
      <Suspense>
        <Part />
      </Suspense>
    </Boundary>
  ));
}
