import '@/components/theme/base.css';
import { Popup } from '@/components/popup/Popup';
import { renderPage } from '@/components/data/render-page';

renderPage(<Popup />);
