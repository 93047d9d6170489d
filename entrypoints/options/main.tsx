import '@/components/theme/base.css';
import { Options } from '@/components/options/Options';
import { renderPage } from '@/components/data/render-page';
import { tellCeuChanges } from '@/lib/platform/ceu-signal';

tellCeuChanges();
renderPage(<Options />);
