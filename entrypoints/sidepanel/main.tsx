import '@/components/theme/base.css';
import { Panel } from '@/components/panel/Panel';
import { renderPage } from '@/components/data/render-page';

renderPage(<Panel />);
