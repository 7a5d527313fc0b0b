// SPDX-License-Identifier: Apache-2.0
#include "load_options.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

namespace stepwise::load {
namespace {

constexpr auto usage =
    R"(load open|closed|idle [options]: sends requests to 127.0.0.1 and measures the answers
  open    arrivals at a rate (Poisson), each timed from when it should have been sent
  closed  each connection sends its next request when the last was answered
  idle    opens connections, asks once on each, holds them, and says how many are still open
  --port N          --connections N   --seconds S   --warm S    --rate N (open: requests a second)
  --get PATH        may be given more than once; {ref} is replaced by a line of --refs FILE
  --save PATH --save-body TEXT --save-percent P     POSTs among them; {n} in the text is a running number
  --cookie TEXT     --seed N          --pid N (idle: the server, to print its memory)     --json
)";

[[noreturn]] void explain(const std::string& mistake) {
  fmt::print(stderr, "{}\n{}", mistake, usage);
  std::exit(2);
}

Mode read_mode(const std::string& word) {
  if (word == "open") return Mode::open;
  if (word == "closed") return Mode::closed;
  if (word == "idle") return Mode::idle;
  explain("The first word is the mode.");
}

double number(const std::string& name, const std::string& text) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || value < 0) explain(name + " needs a number.");
  return value;
}

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  std::ifstream in{file};
  if (!in) explain("Could not read " + file + ".");
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

void set(Options& o, const std::string& name, const std::string& value) {
  const auto whole = [&] { return static_cast<int>(number(name, value)); };
  if (name == "--port")
    o.port = static_cast<unsigned short>(whole());
  else if (name == "--connections")
    o.connections = whole();
  else if (name == "--rate")
    o.rate = number(name, value);
  else if (name == "--seconds")
    o.seconds = number(name, value);
  else if (name == "--warm")
    o.warm = number(name, value);
  else if (name == "--get")
    o.gets.push_back(value);
  else if (name == "--refs")
    o.refs = lines_of(value);
  else if (name == "--save-percent")
    o.save_percent = number(name, value);
  else if (name == "--save")
    o.save_path = value;
  else if (name == "--save-body")
    o.save_body = value;
  else if (name == "--cookie")
    o.cookie = value;
  else if (name == "--seed")
    o.seed = static_cast<std::uint64_t>(whole());
  else if (name == "--pid")
    o.pid = whole();
  else
    explain("There is no option " + name + ".");
}

}  // namespace

Options read_options(int count, char** words) {
  if (count < 2) explain("Say which mode.");
  Options options;
  options.mode = read_mode(words[1]);
  for (int i = 2; i < count; ++i) {
    const std::string name = words[i];
    if (name == "--json")
      options.json = true;
    else if (name == "--help")
      explain("");
    else if (i + 1 == count)
      explain(name + " needs a value.");
    else
      set(options, name, words[++i]);
  }
  if (options.gets.empty()) options.gets.emplace_back("/");
  if (options.connections < 1 || options.seconds <= 0 || options.seconds > 3600)
    explain("Use at least one connection, and at most an hour.");
  if (options.save_percent > 0 && options.save_path.empty()) explain("--save-percent needs --save PATH.");
  for (const auto& path : options.gets)
    if (path.find("{ref}") != std::string::npos && options.refs.empty()) explain("{ref} needs --refs FILE.");
  return options;
}

}  // namespace stepwise::load
