// Makes a frame what the engine of the search takes for a worker.
"use strict";
self.WorkerGlobalScope = Window;
self.postMessage = (message) => parent.postMessage(message, "*");
self.importScripts = () => {}; // what it would load is in the frame already
