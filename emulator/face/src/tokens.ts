import { tokenStyles } from '../../bridge/token-styles';

const style = document.createElement('style');
style.textContent = tokenStyles();
document.head.append(style);
