// Where the timeline's picture is wider than the screen, it starts at the months that are opened up.
(() => {
  const start = () => {
    const frame = document.querySelector(".overview-scroll");
    const opened = frame?.querySelector(".opened");
    if (!opened) return;
    const names = [...frame.querySelectorAll(".lane")].map((name) => name.getBoundingClientRect().width);
    const left = opened.getBoundingClientRect().left - frame.getBoundingClientRect().left;
    frame.scrollLeft = left - Math.max(...names) - 8;
  };

  (window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();
