// SPDX-License-Identifier: Apache-2.0
// stepwise_gallery FOLDER: the gallery's pages as files, for the browser checks.
#include "govuk/gallery/gallery.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

int main(int count, char** words) {
  using namespace stepwise;
  if (count != 2) {
    std::fputs("Say where to put the pages: stepwise_gallery FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path folder{words[1]};
  std::filesystem::create_directories(folder);
  govuk::Frame frame;
  frame.stylesheet = "/assets/app.css";
  frame.script = "/assets/app.js";
  frame.js_enabled = "/assets/js-enabled.js";
  frame.icon = "/assets/icon.svg";
  for (const auto& name : gallery::names()) {
    std::ofstream out{folder / (name + ".html"), std::ios::binary};
    out << gallery::document(name, frame).value_or("");
    if (!out.flush()) {
      std::fprintf(stderr, "Cannot write in %s\n", folder.c_str());
      return 1;
    }
  }
  return 0;
}
