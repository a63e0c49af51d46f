/** The icons in use, each imported by itself so that only these reach the browser. */
export {
  IconAlertTriangle,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsExchange,
  IconBulb,
  IconCheck,
  IconChecklist,
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleX,
  IconClipboardCheck,
  IconClock,
  IconCloudOff,
  IconDownload,
  IconExternalLink,
  IconEye,
  IconFiles,
  IconFlag,
  IconFolder,
  IconHelpCircle,
  IconInfoCircle,
  IconListTree,
  IconLock,
  IconLogout,
  IconMap2,
  IconMoon,
  IconPackageImport,
  IconPlayerPlay,
  IconPlus,
  IconRefresh,
  IconScale,
  IconSearch,
  IconSun,
  IconSunMoon,
  IconTags,
  IconUpload,
  IconUser,
  IconUsers,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react';

import type { ReactNode } from 'react';

function Place({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** Today: the sun over the next rise. */
export function TodayIcon() {
  return (
    <Place>
      <path d="M7.6 13.8a4.5 4.5 0 1 1 8.8 0" />
      <path d="M12 3.2v2M4.7 6.4l1.4 1.4M19.3 6.4l-1.4 1.4M2.5 13h1.6M19.9 13h1.6" />
      <path d="M2.5 19.5c3.5 0 4.5-3 9.5-3s6 3 9.5 3" />
    </Place>
  );
}

/** Path: a trail that winds up to a flag. */
export function PathIcon() {
  return (
    <Place>
      <path d="M5 21c6-1 11-2 11-4.5S8 13.5 8 11s6-2.5 6-4.5V3" />
      <path d="M14 3l5.5 1.8L14 7" />
    </Place>
  );
}

/** Explore: a compass. */
export function ExploreIcon() {
  return (
    <Place>
      <circle cx="12" cy="12" r="9" />
      <path d="M15.8 8.2 13.6 13.6 8.2 15.8 10.4 10.4Z" />
    </Place>
  );
}

/** You: the cairn that you build. */
export function YouIcon() {
  return (
    <Place>
      <path d="M10 5.7c0-1.5 1.3-2.4 2.9-2.4s2.6.9 2.6 2.2-1.1 2.1-2.7 2.1-2.8-.7-2.8-1.9Z" />
      <path d="M6.2 11.8c0-1.6 1.9-2.5 4.7-2.5 3.1 0 5.1.9 5 2.5 0 1.6-2 2.3-5 2.3s-4.7-.8-4.7-2.3Z" />
      <path d="M3.5 18.3c0-1.8 2.9-2.8 8.3-2.8 5.7 0 8.7 1 8.7 2.8 0 1.7-3 2.5-8.6 2.5s-8.4-.8-8.4-2.5Z" />
    </Place>
  );
}
