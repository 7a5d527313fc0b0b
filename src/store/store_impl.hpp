// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <thread>

#include "store/in_use.hpp"
#include "store/pool.hpp"
#include "store/store.hpp"
#include "store/writer.hpp"

namespace stepwise::store {

class Record final : public Store {
 public:
  Record(const Options& options, Target target, InUse in_use);
  ~Record() override;
  std::unique_ptr<ReadTx> read() override { return pool_.snapshot(); }
  Ticket write_later(std::function<Result<void>(WriteTx&)> work) override;
  Ticket audit_later(AuditLine line) override;
  std::uint64_t saves_here() const override { return writer_.saves(); }
  void on_commit(std::function<void(const Committed&)> listener) override { writer_.on_commit(std::move(listener)); }
  Committed changes_after(std::int64_t sequence) override;
  Result<void> backup(const std::filesystem::path& to) override;
  Result<std::int64_t> verify_audit() override;
  Integrity check() override;
  bool is_postgres() const override { return target_.engine == Engine::postgres; }
  const Clock& clock() const override { return *options_.clock; }
  std::vector<Timing> timings() const override { return timings_.all(); }
  WriterLoad writer_load() const override { return writer_.load(); }
  const Options& options() const override { return options_; }

 protected:
  Result<void> write_blocking(std::function<Result<void>(WriteTx&)> work) override;

 private:
  Ticket queue(Writer::Job job);
  void follow();
  Committed foreign_changes();
  Options options_;
  Target target_;
  InUse in_use_;
  Timings timings_;
  Pool pool_;
  Writer writer_;
  std::mutex follow_mutex_;
  std::condition_variable follow_stop_;
  bool stopping_ = false;
  std::int64_t known_ = 0;
  std::thread follower_;
};

}  // namespace stepwise::store
