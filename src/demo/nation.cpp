// SPDX-License-Identifier: Apache-2.0
#include "demo/nation.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

#include "demo/council_file.hpp"

namespace stepwise::demo {
namespace {

namespace fs = std::filesystem;

Result<void> check(const NationOptions& options) {
  if (options.councils < 1 || options.councils > most_councils) return fail(FaultKind::invalid, "Give a number of councils from 1 to 210.");
  if (options.rows < options.councils) return fail(FaultKind::invalid, "Give at least as many rows as councils.");
  if (options.rows > 2'000'000'000) return fail(FaultKind::invalid, "Give 2,000,000,000 rows or fewer.");
  if (options.out.empty()) return fail(FaultKind::invalid, "Say where the files should go: --out FOLDER, or --single FILE.");
  if (options.to - options.from < 90) return fail(FaultKind::invalid, "Give a first and a last day at least three months apart.");
  return {};
}

/// Lets the blocks of councils into one file in the order of the councils: a council whose turn has not come waits in
/// memory.
class OneFile {
 public:
  explicit OneFile(const fs::path& path) : file_{path, std::ios::binary} { file_ << cld_header(); }
  bool take(int council, std::string& waiting, std::string_view block) {
    std::unique_lock lock{door_};
    if (turn_ != council) {
      lock.unlock();
      waiting += block;
      return true;
    }
    return put(waiting) && put(block);
  }
  bool finish(int council, std::string& waiting) {
    std::unique_lock lock{door_};
    next_.wait(lock, [&] { return turn_ == council; });
    const bool good = put(waiting);
    ++turn_;
    next_.notify_all();
    return good;
  }
  bool close() {
    file_.close();
    return static_cast<bool>(file_);
  }

 private:
  bool put(std::string_view text) {
    file_.write(text.data(), static_cast<std::streamsize>(text.size()));
    return static_cast<bool>(file_);
  }
  bool put(std::string& text) {
    const bool good = put(std::string_view{text});
    text.clear();
    return good;
  }
  std::ofstream file_;
  std::mutex door_;
  std::condition_variable next_;
  int turn_ = 0;
};

class Nation {
 public:
  Nation(const NationShared& shared, std::vector<std::int64_t> quotas) : shared_{shared}, quotas_{std::move(quotas)} {
    if (shared.options.single) one_.emplace(shared.options.out);
  }
  bool write() {
    const unsigned wanted = shared_.options.threads != 0 ? shared_.options.threads : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < wanted; ++i) others.emplace_back([this] { work(); });
    work();
    others.clear();
    return good_ && (!one_ || one_->close());
  }
  CldWritten written() const { return {one_ ? 1 : static_cast<std::int64_t>(quotas_.size()), rows_, bytes_}; }

 private:
  void work() {
    for (int council = next_++; council < static_cast<int>(quotas_.size()); council = next_++) {
      CouncilFile file{shared_, council, quotas_[static_cast<std::size_t>(council)]};
      if (!(one_ ? into_one(file, council) : into_own(file, council))) good_ = false;
      rows_ += file.rows();
      if (!shared_.options.progress) continue;
      const std::lock_guard lock{telling_};
      shared_.options.progress(rows_);
    }
  }
  bool into_own(CouncilFile& council_file, int council) {
    if (!good_) return false;
    std::ofstream file{shared_.options.out / ("cld_" + nation_la_code(council) + ".csv"), std::ios::binary};
    file << cld_header();
    council_file.write([&](std::string_view block) {
      bytes_ += block.size();
      file.write(block.data(), static_cast<std::streamsize>(block.size()));
      return static_cast<bool>(file);
    });
    file.close();
    return static_cast<bool>(file);
  }
  bool into_one(CouncilFile& council_file, int council) {
    std::string waiting;
    bool good = good_;
    if (good)
      council_file.write([&](std::string_view block) {
        bytes_ += block.size();
        return good = one_->take(council, waiting, block);
      });
    return one_->finish(council, waiting) && good;
  }
  const NationShared& shared_;
  std::vector<std::int64_t> quotas_;
  std::optional<OneFile> one_;
  std::atomic<int> next_{0};
  std::atomic<bool> good_{true};
  std::atomic<std::int64_t> rows_{0};
  std::atomic<std::uint64_t> bytes_{0};
  std::mutex telling_;
};

}  // namespace

std::vector<std::int64_t> nation_quotas(std::uint64_t seed, int councils, std::int64_t rows) {
  Draw draw = Draw::of(seed, 105, 0);
  std::vector<std::int64_t> weights;
  std::int64_t total = 0;
  for (int i = 0; i < councils; ++i) {
    const int size = draw.between(20, 100);
    weights.push_back(static_cast<std::int64_t>(size) * size / 20);
    total += weights.back();
  }
  std::int64_t given = 0, up_to = 0;
  for (auto& weight : weights) {
    up_to += weight;
    const std::int64_t until = rows * up_to / total;
    weight = until - given;
    given = until;
  }
  return weights;
}

Result<CldWritten> write_cld(const NationOptions& options) {
  if (auto sound = check(options); !sound) return tl::unexpected<Fault>{sound.error()};
  std::error_code error;
  if (!options.single) fs::create_directories(options.out, error);
  if (error) return fail(FaultKind::unavailable, "Cannot make the folder " + options.out.string() + ". Choose one that you may write to.");
  const auto shared = NationShared::load(options);
  if (!shared) return tl::unexpected<Fault>{shared.error()};
  Nation nation{*shared, nation_quotas(options.seed, options.councils, options.rows)};
  if (!nation.write())
    return fail(FaultKind::unavailable, "Could not write all of the files to " + options.out.string() + ". Check that the place exists and has free space.");
  return nation.written();
}

}  // namespace stepwise::demo
