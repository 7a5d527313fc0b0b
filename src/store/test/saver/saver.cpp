// SPDX-License-Identifier: Apache-2.0
// Saves to a test's record from several threads until it is killed, and prints the number of each save that was answered.
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include "store/test/probe.hpp"

namespace {

using namespace stepwise;

/// One write call a line, so that a line is told whole or not at all.
void tell(std::int64_t number) {
  const std::string line = fmt::format("{}\n", number);
  if (write(STDOUT_FILENO, line.data(), line.size()) < 0) std::_Exit(1);
}

void save(store::Store& store, std::int64_t number) {
  const auto kept = store.write([&](store::WriteTx& tx) -> Result<void> {
    const std::string text = std::to_string(number);
    tx.run(store::test::thing_insert, {{"id", number}, {"words", text}, {"share", 0}, {"bytes", nullptr}});
    tx.audit({.actor_name = "saver", .action = "thing.added", .subject = text});
    tx.outbox({"thing", text, "{}"});
    return {};
  });
  if (kept) tell(number);
}

}  // namespace

/// store_saver URL FIRST: numbers from FIRST on, about 500 a second.
int main(int count, char** arguments) {
  if (count != 3) return 2;
  const SystemClock clock;
  auto store = store::Store::open({.url = arguments[1], .clock = &clock});
  if (!store) {
    fmt::print(stderr, "{}\n", store.error().sentence);
    return 1;
  }
  std::atomic<std::int64_t> next{std::stoll(arguments[2])};
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      while (true) {
        save(**store, next++);
        std::this_thread::sleep_for(std::chrono::milliseconds{16});
      }
    });
}
