import '@/components/theme/base.css';
import { Options } from '@/components/options/Options';
import { renderPage } from '@/components/data/render-page';

renderPage(<Options />);
